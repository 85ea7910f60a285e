package dev.drydock.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds which file each record of a history belongs to; a file gets one record at most. */
final class RecordMatcher {
  private final List<Migration> files;
  private final Reconciliation.Comparison comparison;
  private final Map<String, Integer> byId = new HashMap<>();
  private final Map<String, List<Integer>> byVersion = new HashMap<>();
  private final Map<Integer, HistoryRecord> recordOf = new HashMap<>();

  RecordMatcher(List<Migration> files, Reconciliation.Comparison comparison) {
    this.files = files;
    this.comparison = comparison;
    for (int i = 0; i < files.size(); i++) {
      Migration file = files.get(i);
      byId.putIfAbsent(file.id(), i);
      if (file.kind() == Kind.VERSIONED && file.version().isPresent()) {
        byVersion.computeIfAbsent(file.version().get().key(), k -> new ArrayList<>()).add(i);
      }
    }
  }

  /**
   * Matches all records: by name, then what is left by checksum, then by version where it has one
   * file.
   *
   * @return the records no file is left for
   */
  List<HistoryRecord> match(List<HistoryRecord> records) {
    List<HistoryRecord> left = claim(records, this::byName);
    left = claim(left, this::byChecksum);
    return claim(left, this::byVersionAlone);
  }

  Optional<HistoryRecord> recordOf(int file) {
    return Optional.ofNullable(recordOf.get(file));
  }

  /** The files of every version that has more than one, in the order they run. */
  List<List<Integer>> duplicates() {
    return byVersion.values().stream()
        .filter(files -> files.size() > 1)
        .sorted((a, b) -> Integer.compare(a.getFirst(), b.getFirst()))
        .toList();
  }

  private List<HistoryRecord> claim(
      List<HistoryRecord> records, ToIntFunction<HistoryRecord> finder) {
    List<HistoryRecord> left = new ArrayList<>();
    for (HistoryRecord record : records) {
      int file = finder.applyAsInt(record);
      if (file < 0) {
        left.add(record);
      } else {
        recordOf.put(file, record);
      }
    }
    return left;
  }

  private int byName(HistoryRecord record) {
    Integer identical = record.id().map(byId::get).orElse(null);
    if (identical != null && !recordOf.containsKey(identical)) {
      return identical;
    }
    for (int file : filesOf(record)) {
      if (isNamed(record, files.get(file))) {
        return file;
      }
    }
    return -1;
  }

  private int byChecksum(HistoryRecord record) {
    List<Integer> candidates = filesOf(record);
    // One file alone needs no proof, and reading it again would cost time.
    if (candidates.size() + claimed(record) < 2) {
      return -1;
    }
    for (int file : candidates) {
      Optional<ChecksumComparison> compared = comparison.compare(record, files.get(file));
      if (compared.filter(c -> c.matches() || c.lineEndingsOnly()).isPresent()) {
        return file;
      }
    }
    return -1;
  }

  private int byVersionAlone(HistoryRecord record) {
    List<Integer> candidates = filesOf(record);
    return candidates.size() == 1 && claimed(record) == 0 ? candidates.getFirst() : -1;
  }

  /** The files of a record's version that no record has yet. */
  private List<Integer> filesOf(HistoryRecord record) {
    List<Integer> all = allOf(record);
    if (all.size() == 1) {
      return recordOf.containsKey(all.getFirst()) ? List.of() : all;
    }
    return all.stream().filter(file -> !recordOf.containsKey(file)).toList();
  }

  private int claimed(HistoryRecord record) {
    return allOf(record).size() - filesOf(record).size();
  }

  private List<Integer> allOf(HistoryRecord record) {
    return record
        .version()
        .map(version -> byVersion.getOrDefault(version.key(), List.of()))
        .orElse(List.of());
  }

  /** Whether a record's name is a file's, however runners write it. */
  static boolean isNamed(HistoryRecord record, Migration file) {
    return record.id().filter(id -> sameWords(id, file.id())).isPresent()
        || record
            .name()
            .filter(name -> sameWords(name, file.name()) || sameWords(name, file.id()))
            .isPresent();
  }

  private static boolean sameWords(String a, String b) {
    return a.equals(b) || words(a).equals(words(b));
  }

  private static String words(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String bare = lower.endsWith(".sql") ? lower.substring(0, lower.length() - 4) : lower;
    return bare.replaceAll("[\\s_-]+", "_");
  }
}
