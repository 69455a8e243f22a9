"""In a pipeline, with its parameters chosen by grid search on one's own questions.

The sentences are what is fitted; the questions, with the label of the sentence that answers each, are
what is scored. So the rows are both, and the one split says which is which. Nothing of the questions is
learned but the choice among the settings of the grid.
"""

from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer

from qa import SentenceRetriever
from qa.evaluation.ranking import recall_scorer, reciprocal_rank_scorer

sentences = [
    "The mill on the Arle was built in 1790.",
    "Its wheel drove four stones; the wheel, a wheel of oak, was replaced twice.",
    "A flood destroyed the mill in 1821.",
    "The owner, Jonas Reed, rebuilt it of brick.",
]
questions = [
    "When was the mill built?",
    "What ruined the mill?",
    "Who rebuilt the mill?",
    "What did the wheel drive?",
]
answered_by = [0, 2, 3, 1]


def without_notes(texts):
    return [text.split(" [")[0] for text in texts]


pipeline = Pipeline([("clean", FunctionTransformer(without_notes)), ("retrieve", SentenceRetriever())])
rows = [*range(len(sentences))], [*range(len(sentences), len(sentences) + len(questions))]
search = GridSearchCV(
    pipeline,
    {"retrieve__k1": [0.3, 0.6, 1.2], "retrieve__without": [(), ("synonyms",)]},
    scoring={"R@1": recall_scorer(1), "MRR": reciprocal_rank_scorer()},
    refit="MRR",
    cv=[rows],
)
search.fit(sentences + questions, [0, 1, 2, 3, *answered_by])
print(search.best_params_, f"MRR {search.best_score_:.2f}")
best = search.best_estimator_.fit(sentences)
print(sentences[best.predict(["Who rebuilt it?"])[0]])
