"""Golden vectors of FSRS-6, from the published formulas alone.

Source: "The Algorithm", FSRS-6, https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
(version 6, default parameters). One point was settled after that page: a hard recall on the same day does not lower
stability (open-spaced-repetition/srs-benchmark issue 343, py-fsrs pull request 155).

    python3 tests/study/golden/fsrs6.py > tests/study/golden/fsrs6.json
"""

import json
import math
import random

W = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
     1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]
DECAY = -W[20]
FACTOR = 0.9 ** (1 / DECAY) - 1
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4


def recall(days, stability):
    return (1 + FACTOR * days / stability) ** DECAY


def first_difficulty(grade):
    return W[4] - math.exp(W[5] * (grade - 1)) + 1


def next_difficulty(difficulty, grade):
    step = -W[6] * (grade - 3) * (10 - difficulty) / 9
    reverted = W[7] * first_difficulty(EASY) + (1 - W[7]) * (difficulty + step)
    return min(10, max(1, reverted))


def next_stability(difficulty, stability, days, grade):
    if days == 0:
        growth = math.exp(W[17] * (grade - 3 + W[18])) * stability ** -W[19]
        return stability * (max(1, growth) if grade >= HARD else growth)
    lost = 1 - recall(days, stability)
    if grade == AGAIN:
        after = W[11] * difficulty ** -W[12] * ((stability + 1) ** W[13] - 1) * math.exp(W[14] * lost)
        return min(after, stability / math.exp(W[17] * W[18]))
    growth = math.exp(W[8]) * (11 - difficulty) * stability ** -W[9] * (math.exp(W[10] * lost) - 1)
    return stability * (1 + growth * {HARD: W[15], GOOD: 1, EASY: W[16]}[grade])


def replay(history):
    stability = difficulty = None
    for days, grade in history:
        before = None if stability is None else recall(days, stability)
        if stability is None:
            stability, difficulty = W[grade - 1], min(10, max(1, first_difficulty(grade)))
        else:
            stability, difficulty = (max(0.001, next_stability(difficulty, stability, days, grade)),
                                     next_difficulty(difficulty, grade))
        yield {"days": days, "grade": grade, "recall": before, "stability": stability, "difficulty": difficulty}


def main():
    draw = random.Random(20261124)
    histories = []
    for _ in range(60):
        history = [(0, draw.choice([1, 2, 3, 4]))]
        for _ in range(draw.randint(1, 9)):
            history.append((draw.choice([0, 0, 1, 1, 2, 3, 5, 8, 13, 30, 90, 365]), draw.choice([1, 2, 3, 3, 3, 4])))
        histories.append([{k: None if v is None else round(v, 6) for k, v in step.items()} for step in replay(history)])
    print(json.dumps(histories, separators=(",", ":")).replace("],[", "],\n["))


if __name__ == "__main__":
    main()
