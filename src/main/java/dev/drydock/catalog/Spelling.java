package dev.drydock.catalog;

import java.util.HashSet;
import java.util.Set;

/** How near two spellings are. */
final class Spelling {
  private Spelling() {}

  /**
   * Damerau–Levenshtein: characters to insert, delete, replace, or swap with their neighbour.
   *
   * @return the distance, or anything above the limit when it is more
   */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  /** The share of letter triples two names have in common, as pg_trgm counts: 0 to 1. */
  static double similarity(String a, String b) {
    Set<String> ofA = trigrams(a);
    Set<String> ofB = trigrams(b);
    Set<String> both = new HashSet<>(ofA);
    both.retainAll(ofB);
    int all = ofA.size() + ofB.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }

  private static Set<String> trigrams(String name) {
    Set<String> trigrams = new HashSet<>();
    for (String word : name.split("[^\\p{L}\\p{Nd}]+")) {
      if (!word.isEmpty()) {
        String padded = "  " + word + " ";
        for (int i = 0; i + 3 <= padded.length(); i++) {
          trigrams.add(padded.substring(i, i + 3));
        }
      }
    }
    return trigrams;
  }
}
