"""Words whose full stop need not end a sentence, and words that only a new sentence begins with."""

from __future__ import annotations

import re

from qa.language.closed_classes import word_set

__all__ = ["BEFORE_A_NAME", "BEFORE_A_NUMBER", "DOTTED", "EITHER_WAY", "NEVER_LAST", "OF_AN_HOUR", "STARTERS"]


BEFORE_A_NAME = word_set(
    """
    Mr Mrs Ms Mx Messrs Mme Mlle Mgr Msgr Dr Drs Prof Profs Rev Fr Hon Rt Gen Gens Col Maj Capt Cpt Cmdr Cdr
    Comdr Lt Lieut Sgt Cpl Pvt Pfc Adm Brig Sen Sens Rep Reps Gov Govs Pres Supt Det Insp Amb Atty Asst Sr
    Sra Srta Bp Abp Card Hr Fru Herr
    """
)
"""Titles: what follows is the name, never a new sentence."""

NEVER_LAST = word_set("e.g i.e eg ie cf viz vs v ca approx esp incl resp op loc lit N.B nb q.v fl")
"""Words that lead on to what they speak of: no sentence ends with them."""

BEFORE_A_NUMBER = word_set(
    """
    No no Nos nos Nr nr max min p pp P PP Fig fig Figs figs Vol vol Vols vols Ch ch Chap chap Sec sec Sect
    sect Art art Arts Para para Paras Eq eq Ex Tab tab Op Ver ver c cca est Est b d r Rs Ps Bk bk Pt pt Pts
    Ser ser l ll n nn Reg reg Cl cl Sch Exs Rev Ref ref Tel tel Ext ext Apt Rm Ste Suite Flt Bldg Fl Lev
    Gen Exod Num Deut Cor Matt Rom Heb Isa Jer Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    """
)
"""Words with a full stop that a number belongs to: "No. 10", "Sept. 4", "pp. 12-14"."""

EITHER_WAY = word_set(
    """
    Inc Ltd Co Corp Cos Bros LLC plc PLC Pty Pte Cie SA Jr Sr Esq al St Ste Sts Ft Mt Mts Ave Av Blvd Rd Hwy
    Pkwy Sq Ln Dept dept Depts Div Univ Inst Assn Assoc assoc Intl Natl Govt govt Admin Mfg Dist Ed ed eds
    Eds trans Trans repr rev Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Me Mich
    Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Que Alta Sask Man Mon
    Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec ft oz lb lbs yd
    yds mi km kg cm mm hr hrs yr yrs mph kph rpm sq cu gal pt qt doz est misc orig abbr pron
    """
)
"""Words with a full stop that stand in the middle of a sentence or at its end: the next word decides."""

DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.[ -]?)+[^\W\d_]{1,4}$")
"""U.S, Ph.D, p.m, B.Sc, J.R.R (without the last stop): the next word decides, as with `EITHER_WAY`."""

STARTERS = word_set(
    """
    The A An This That These Those It Its He She They We You I His Her Hers Their Our My Your There Here In
    On At By For From With Within Without To Of As After Before During Since Until Under Over About Against
    Among Between Despite Through Throughout Toward Towards Upon Unlike Like Along Around Across Besides
    Beyond Because When Whenever Where While Whereas Why How What Who Whose Which Whether If Although Though
    Unless Once And But Or Nor So Yet However Therefore Thus Hence Moreover Furthermore Meanwhile
    Nevertheless Nonetheless Instead Otherwise Also Still Then Now Today Yesterday Later Soon Afterward
    Afterwards Eventually Finally Initially Originally Previously Recently Currently Sometimes Often Usually
    Perhaps Maybe Indeed Additionally According Both Some Many Most Several All Any Each Every Either
    Neither Few Another Other Others Such Much More Less Even Only Just Not No Nobody Nothing None Everyone
    Everybody Everything Someone Somebody Anyone One Two Three Four Five Six Seven Eight Nine Ten First
    Second Is Are Was Were Do Does Did Has Have Had Can Could Would Should Let Please See Yes
    """
)
"""Function words that, with a capital, begin a sentence rather than go on with a name."""

OF_AN_HOUR = word_set(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays
    Saturdays Sundays Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun January February March April May June July
    August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Christmas
    Easter Weekdays Weekends Daily Eastern Central Mountain Pacific Atlantic Western Greenwich Zulu Mass
    """
)
"""Words with a capital that go with the hour before them: "10 a.m. Monday", "8 p.m. Eastern"."""
