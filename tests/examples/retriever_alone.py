"""The retriever by itself: find the sentence that answers a question, and see why."""

from qa import SentenceRetriever

sentences = [
    "The old lighthouse stands on Cape Orme.",
    "It was built in 1871 by Ada Finch.",
    "Boats pass it daily.",
]
retriever = SentenceRetriever().fit(sentences)
for sentence, score in retriever.retrieve("Who constructed the lighthouse?", k=2):
    print(f"{score:.1f}  {sentence.text}")
print(retriever.explain("Who constructed the lighthouse?", 1)[0])
