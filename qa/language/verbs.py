"""From the past tense of an English verb to its base form: "built" to "build"."""

from __future__ import annotations

import re

from qa.language.nouns import word_set
from qa.language.patterns import regex
from qa.language.stems import fold

__all__ = ["base_form", "is_base", "is_past"]

_IRREGULAR = dict(
    pair.split(":")
    for pair in word_set(
        """
    was:be were:be been:be had:have did:do done:do went:go gone:go became:become began:begin
    begun:begin bent:bend bit:bite bitten:bite blew:blow blown:blow bore:bear born:bear borne:bear
    bought:buy bound:bind bred:breed broke:break broken:break brought:bring built:build burnt:burn
    came:come caught:catch chose:choose chosen:choose cost:cost cut:cut dealt:deal drank:drink
    drove:drive driven:drive drew:draw drawn:draw dug:dig ate:eat eaten:eat fed:feed fell:fall
    fallen:fall felt:feel fled:flee flew:fly flown:fly forbade:forbid forgot:forget forgave:forgive
    fought:fight found:find froze:freeze gave:give given:give got:get grew:grow grown:grow
    heard:hear held:hold hid:hide hidden:hide hit:hit hung:hang hurt:hurt kept:keep knew:know
    known:know laid:lay learnt:learn led:lead left:leave lent:lend let:let lit:light lost:lose
    made:make meant:mean met:meet paid:pay put:put quit:quit ran:run rang:ring read:read rode:ride
    ridden:ride rose:rise risen:rise said:say sang:sing sung:sing sank:sink sunk:sink sat:sit
    saw:see seen:see sent:send set:set shook:shake shaken:shake shot:shoot showed:show shown:show
    shut:shut slept:sleep slew:slay sold:sell sought:seek spent:spend spoke:speak spoken:speak
    split:split spread:spread sprang:spring stole:steal stolen:steal stood:stand struck:strike
    swam:swim swept:sweep swore:swear sworn:swear taught:teach thought:think threw:throw
    thrown:throw told:tell took:take taken:take tore:tear torn:tear understood:understand
    undertook:undertake upheld:uphold withdrew:withdraw withstood:withstand woke:wake won:win
    wore:wear worn:wear wove:weave written:write wrote:write overthrew:overthrow overcame:overcome
    oversaw:oversee underwent:undergo foresaw:foresee died:die lied:lie used:use tied:tie freed:free
    agreed:agree decreed:decree guaranteed:guarantee
    """
    )
)
_BASES = frozenset(_IRREGULAR.values())

# What is left when "-ed" goes has lost an "e" if it ends so ("caused", "handled", "named") ...
_LOST_E = regex(
    r"(?:[cuvz]|[^s]s|[^aeiourwl]l|dg|rg|ang|eath|(?:(?<![aeiou])|(?<=qu))[aeiouy](?:[bdgkmnprt]|l))$"
)
# ... unless the last syllable is unstressed ("visited", "opened"); these are stressed all the same.
_UNSTRESSED = regex(r"(?:er|en|on|it|et|op|or|om|al|el|focus|bias)$")
_STRESSED = regex(
    r"(?:(?:inv|un|ign|exc|rec|inc)it|^c[io]t|(?:compl|del|comp)et|(?:adh|interf)er|(?:postp|ph|cond|cl)on"
    r"|(?:expl|ign|rest|sc|^st|ad|b)or|^(?:h|c|sc|sl|el)op|(?:welc|c)om|(?:conv|interv)en|(?:sc|wh|inh|exh)al)$"
)


def is_past(word: str) -> bool:
    """Whether a word looks like a past tense or a past participle.

    Examples
    --------
    >>> is_past("built"), is_past("walked"), is_past("bridge"), is_past("seed")
    (True, True, False, False)
    """
    plain = fold(word)
    return plain in _IRREGULAR or (len(plain) > 4 and plain.endswith("ed") and not plain.endswith("eed"))


def is_base(word: str) -> bool:
    """Whether a word is the base form of an irregular verb."""
    return fold(word) in _BASES


def base_form(past: str) -> str:
    """Undo a past tense: irregular verbs from a table, the others by their spelling.

    Examples
    --------
    >>> [base_form(word) for word in ("built", "visited", "invited", "stopped", "carried", "named", "called")]
    ['build', 'visit', 'invite', 'stop', 'carry', 'name', 'call']
    """
    plain = fold(past)
    if plain in _IRREGULAR:
        return _IRREGULAR[plain]
    if not is_past(plain):
        return plain
    stem = plain[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if re.search(r"([bdgmnprt])\1$|[^aeiou][aeiou]ll$(?<=.{6})", stem) and stem not in {
        "add",
        "err",
        "install",
    }:
        return stem[:-1]
    lost = _LOST_E.search(stem) and (not _UNSTRESSED.search(stem) or _STRESSED.search(stem))
    return stem + "e" if lost else stem
