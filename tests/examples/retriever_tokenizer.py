"""A tokenizer and a stemmer of one's own: any callables will do. Here: product codes are kept whole."""

import re

from qa import SentenceRetriever


def codes(text: str) -> list[str]:
    return re.findall(r"[\w/.-]*\w", text)


manual = ["Valve KX-20/4 closes at 3 bar.", "Valve KX-20/7 closes at 5 bar.", "Clean all the valves monthly."]
retriever = SentenceRetriever(tokenizer=codes, stemmer=str.lower).fit(manual)
print(retriever.retrieve("At what pressure does kx-20/7 close?", k=1)[0].sentence.text)
