"""The adjectives and nouns that say of which country somebody is: "Danish", "a Dane"."""

from __future__ import annotations

from qa.hints import Final
from qa.language.closed_classes import word_set

__all__ = ["NATIONALITIES"]

NATIONALITIES: Final = word_set(
    """
    afghan albanian algerian american andorran angolan argentine argentinian armenian australian austrian
    azerbaijani azeri bahamian bahraini bangladeshi barbadian belarusian belgian belizean beninese bhutanese
    bolivian bosnian botswanan brazilian british briton bruneian bulgarian burkinabe burmese burundian
    cambodian cameroonian canadian catalan chadian chilean chinese colombian comorian congolese croat
    croatian cuban cypriot czech dane danish djiboutian dominican dutch dutchman dutchwoman ecuadorean
    ecuadorian egyptian emirati english englishman englishwoman eritrean estonian ethiopian european fijian
    filipino filipina finn finnish flemish frenchman frenchwoman french gabonese gambian georgian german
    ghanaian greek grenadian guatemalan guinean guyanese haitian honduran hungarian icelander icelandic
    indian indonesian iranian iraqi irish irishman irishwoman israeli italian ivorian jamaican japanese
    jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz lao laotian latvian lebanese liberian
    libyan lithuanian luxembourgish macedonian malagasy malawian malaysian maldivian malian maltese maori
    mauritanian mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian nauruan
    nepalese nepali nicaraguan nigerian nigerien norwegian omani pakistani palauan palestinian panamanian
    paraguayan persian peruvian philippine pole polish portuguese prussian qatari romanian russian rwandan
    salvadoran samoan saudi scot scots scotsman scottish senegalese serb serbian singaporean slovak
    slovakian slovene slovenian somali soviet spaniard spanish sudanese surinamese swazi swede swedish swiss
    syrian taiwanese tajik tanzanian thai tibetan togolese tongan trinidadian tunisian turk turkish turkmen
    tuvaluan ugandan ukrainian uruguayan uzbek vanuatuan venezuelan vietnamese welsh welshman welshwoman
    yemeni yugoslav zambian zimbabwean
    """
)
"""Folded; of words like "New Zealander" and "South African" the last counts for both."""
