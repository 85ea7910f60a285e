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
    int both = 0;
    for (String trigram : ofA) {
      both += ofB.contains(trigram) ? 1 : 0;
    }
    int all = ofA.size() + ofB.size() - both;
    return all == 0 ? 0 : (double) both / all;
  }

  private static Set<String> trigrams(String name) {
    Set<String> trigrams = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
        if (i > start) {
          add(trigrams, "  " + name.substring(start, i) + " ");
        }
        start = i + 1;
      }
    }
    return trigrams;
  }

  private static void add(Set<String> trigrams, String padded) {
    for (int i = 0; i + 3 <= padded.length(); i++) {
      trigrams.add(padded.substring(i, i + 3));
    }
  }
}
