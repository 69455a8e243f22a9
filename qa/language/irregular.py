"""The irregular verbs of English: base form, past tense, past participle."""

from __future__ import annotations

__all__ = ["FORMS_OF", "IRREGULAR"]

# A base form, its past tense, and its participles where they are other than that; of "was" and "were", and of
# two ways to spell a form, one follows the other. Regular forms are left out unless a participle follows.
IRREGULAR = """
arise arose arisen | awake awoke awoken | be was were been | bear bore borne born | beat beat beaten
become became become | begin began begun | bend bent | beset beset | bet bet | bind bound
bite bit bitten | bleed bled | blow blew blown | break broke broken | breed bred | bring brought
broadcast broadcast | build built | burn burnt | burst burst | buy bought | cast cast | catch caught
choose chose chosen | cling clung | come came come | cost cost | creep crept | cut cut | deal dealt
dig dug | do did done | draw drew drawn | dream dreamt | drink drank drunk | drive drove driven
dwell dwelt | eat ate eaten | fall fell fallen | feed fed | feel felt | fight fought | find found
flee fled | fling flung | fly flew flown | forbid forbade forbidden | foresee foresaw foreseen
foretell foretold | forget forgot forgotten | forgive forgave forgiven | forgo forwent forgone
forsake forsook forsaken | freeze froze frozen | get got gotten | give gave given | go went gone
grind ground | grow grew grown | hang hung | have had | hear heard | hew hewed hewn | hide hid hidden
hit hit | hold held | hurt hurt | inlay inlaid | interweave interwove interwoven | keep kept | kneel knelt
know knew known | lay laid | lead led | lean leant | leap leapt | learn learnt | leave left | lend lent
let let | lie lay lain | light lit | lose lost | make made | mean meant | meet met | mishear misheard
mislead misled | misspend misspent | mistake mistook mistaken | misunderstand misunderstood
mow mowed mown | outdo outdid outdone | outgrow outgrew outgrown | outrun outran outrun | outsell outsold
overcome overcame overcome | overdo overdid overdone | overhang overhung | overhear overheard
override overrode overridden | overrun overran overrun | oversee oversaw overseen | oversleep overslept
overtake overtook overtaken | overthrow overthrew overthrown | partake partook partaken | pay paid
prove proved proven | put put | quit quit | read read | rebuild rebuilt | redo redid redone
redraw redrew redrawn | regrow regrew regrown | relay relaid | remake remade | repay repaid
resell resold | resit resat | retake retook retaken | retell retold | rethink rethought | rewind rewound
rewrite rewrote rewritten | rid rid | ride rode ridden | ring rang rung | rise rose risen | run ran run
saw sawed sawn | say said | see saw seen | seek sought | sell sold | send sent | set set | sew sewed sewn
shake shook shaken | shear sheared shorn | shed shed | shine shone | shoe shod | shoot shot
show showed shown | shrink shrank shrunk | shut shut | sing sang sung | sink sank sunk | sit sat
slay slew slain | sleep slept | slide slid | sling slung | slink slunk | slit slit | smell smelt
smite smote smitten | sow sowed sown | speak spoke spoken | speed sped | spell spelt | spend spent
spin spun | spit spat | split split | spoil spoilt | spread spread | spring sprang sprung | stand stood
steal stole stolen | stick stuck | sting stung | stink stank stunk | strew strewed strewn
stride strode stridden | strike struck stricken | string strung | strive strove striven
swear swore sworn | sweep swept | swell swelled swollen | swim swam swum | swing swung | take took taken
teach taught | tear tore torn | tell told | think thought | thrive throve | throw threw thrown
thrust thrust | tread trod trodden | unbind unbound | undergo underwent undergone | understand understood
undertake undertook undertaken | undo undid undone | unwind unwound | uphold upheld | wake woke woken
wear wore worn | weave wove woven | weep wept | win won | wind wound | withdraw withdrew withdrawn
withhold withheld | withstand withstood | wring wrung | write wrote written
"""

FORMS_OF = {
    base: tuple(forms)
    for line in IRREGULAR.strip().splitlines()
    for base, *forms in (row.split() for row in line.split("|"))
}
"""base form: its past tense, and the other forms behind it."""
