package dev.drydock.ui.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which rows are shown.
 *
 * @param text words that must all occur, in any order and case
 * @param facets of which a row must be one; empty for any
 */
record RowFilter(String text, Set<Facet> facets) {
  static final RowFilter ALL = new RowFilter("", Set.of());

  RowFilter {
    facets = Set.copyOf(facets);
  }

  List<MigrationRow> apply(List<MigrationRow> rows) {
    String[] words = text.toLowerCase(Locale.ROOT).strip().split("\\s+");
    if (facets.isEmpty() && words.length == 1 && words[0].isEmpty()) {
      return rows;
    }
    List<MigrationRow> kept = new ArrayList<>();
    for (MigrationRow row : rows) {
      if (shows(row, words)) {
        kept.add(row);
      }
    }
    return kept;
  }

  private boolean shows(MigrationRow row, String[] words) {
    if (!facets.isEmpty() && facets.stream().noneMatch(row.facets()::contains)) {
      return false;
    }
    for (String word : words) {
      if (!row.searched().contains(word)) {
        return false;
      }
    }
    return true;
  }
}
