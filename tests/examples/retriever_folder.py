"""Over a folder of articles: ``python tests/examples/retriever_folder.py FOLDER QUESTION``."""

import sys

from qa import SentenceRetriever, load_corpus

folder, question = sys.argv[1:]
corpus = load_corpus([folder])
retriever = SentenceRetriever().fit(corpus.sentences)
for sentence, score in retriever.retrieve(question, k=3):
    print(f"{score:5.1f}  {sentence.article.title}, sentence {sentence.number}: {sentence.text}")
