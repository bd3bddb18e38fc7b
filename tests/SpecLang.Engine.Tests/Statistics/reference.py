#!/usr/bin/env python3
"""Prints the values that the tests of this folder compare with. Debian's python3-scipy (1.10.1): python3 reference.py"""
import numpy as np
from scipy import special, stats
from scipy.stats import binomtest

for hits, records in [(0, 5), (0, 10), (1, 10), (5, 10), (15, 148), (81, 263), (999, 1000), (7, 7)]:
    interval = binomtest(hits, records).proportion_ci(method="wilson")
    print("wilson", hits, records, repr(interval.low), repr(interval.high))
for a, b, c, d in [(30, 100, 45, 100), (120, 1000, 150, 1000), (12, 40, 30, 50)]:
    print("chi2_contingency", a, b, c, d, repr(stats.chi2_contingency([[a, b - a], [c, d - c]], correction=False)[1]))
for a, b, c, d in [(1, 10, 11, 14), (0, 8, 5, 9), (3, 1000, 0, 20), (2, 6, 6, 6)]:
    print("fisher_exact", a, b, c, d, repr(stats.fisher_exact([[a, b - a], [c, d - c]])[1]))
for a, x in [(0.5, 0.1), (0.5, 3), (2, 1), (4.5, 9.21), (10, 3), (50, 60)]:
    print("gammaincc", a, x, repr(special.gammaincc(a, x)))
for x in [0.1, 0.5, 1, 7.3, 100.5]:
    print("gammaln", x, repr(special.gammaln(x)))
for p, k in [(0.05, 1), (0.05, 9), (0.01, 4)]:
    print("chi2.isf", p, k, repr(stats.chi2.isf(p, k)))
for z in [0.5, 1.96, 4.0]:
    print("norm two-sided", z, repr(2 * stats.norm.sf(z)))
for x, y in [([1, 2, 3, 4, 5], [1, 3, 2, 5, 4]), ([5, 5, 4, 3, 3, 2], [4.5, 4.5, 4.6, 3, 2, 2]), ([1, 1, 2, 2, 3, 3, 4], [4, 4, 3, 3, 2, 2, 1]), ([1, 2, 2, 3, 1, 5, 4, 4], [2, 1, 2, 3, 2, 5, 1, 4])]:
    print("kendalltau", x, y, repr(stats.kendalltau(x, y)[0]))
for hits, records, steps in [([2, 4, 7, 9], [20, 20, 20, 20], [0, 1, 2, 3]), ([10, 5, 1], [15, 30, 12], [1, 2, 4])]:
    # A trend in proportions is a correlation of single records: z is r times the root of n.
    x = np.repeat(steps, records)
    y = np.concatenate([np.r_[np.ones(h), np.zeros(n - h)] for h, n in zip(hits, records)])
    print("trend", hits, records, steps, repr(stats.linregress(x, y).slope), repr(2 * stats.norm.sf(abs(np.corrcoef(x, y)[0, 1]) * np.sqrt(len(x)))))
print("percentile", np.percentile([1, 2, 4, 8, 16], [2.5, 50, 97.5]))

# Labelled scores: i/40 for i of 0..39, positive where (7 i) mod 40 < i.
scores = np.arange(40) / 40
labels = (7 * np.arange(40)) % 40 < np.arange(40)
bins = np.minimum((scores * 10 + 1e-9).astype(int), 9)
print("ece", repr(sum((bins == b).mean() * abs(scores[bins == b].mean() - labels[bins == b].mean()) for b in range(10) if (bins == b).any())))
