package dev.drydock.run;

import dev.drydock.migration.History;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A plan in 64 digits: the same files, history and order give the same, and nothing else does. */
final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(String layout, History history, List<PlannedMigration> migrations) {
    Fingerprint print = new Fingerprint();
    print.add(layout);
    print.add(history.table().toString());
    for (HistoryRecord record : history.records()) {
      print.add(record.version().map(Version::key).orElse(""));
      print.add(record.id().or(record::name).orElse(""));
      print.add(record.checksum().orElse(""));
      print.add(Boolean.toString(record.succeeded()));
    }
    print.add("files");
    for (PlannedMigration planned : migrations) {
      print.add(planned.migration().file());
      print.add(planned.sha256());
      print.add(planned.transaction().name());
    }
    return HexFormat.of().formatHex(print.digest.digest());
  }

  /** With its length before it, so that no two lists of texts look the same. */
  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) ':');
    digest.update(bytes);
  }
}
