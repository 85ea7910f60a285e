package dev.drydock.tool.listed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.files.FileNotes;
import dev.drydock.tool.files.MigrationEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code meta/_journal.json}: which files there are, in which order, and when each was made, which
 * is what the history knows it by.
 */
final class DrizzleJournal {
  static final String FILE = "meta/_journal.json";

  private DrizzleJournal() {}

  static List<MigrationEntry> entries(FolderListing listing, FileNotes notes)
      throws DrydockException {
    Path journal = listing.folder().resolve(FILE);
    List<MigrationEntry> entries = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(journal.toFile())) {
      String tag = "";
      String when = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue() && "tag".equals(parser.currentName())) {
          tag = parser.getText();
        } else if (token.isScalarValue() && "when".equals(parser.currentName())) {
          when = parser.getText();
        } else if (token == JsonToken.END_OBJECT && !tag.isEmpty()) {
          entries.add(entry(tag, when));
          tag = "";
        }
      }
    } catch (IOException e) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "bad-journal",
              FILE + " cannot be read: " + e.getMessage() + ".",
              "Restore it from version control; Drizzle needs it as well."),
          e);
    }
    Set<String> listed = new HashSet<>();
    entries.forEach(entry -> listed.add(entry.file()));
    listing.files().stream()
        .filter(file -> file.endsWith(".sql") && !listed.contains(file))
        .forEach(notes::unparsable);
    return entries;
  }

  private static MigrationEntry entry(String tag, String when) {
    String digits = tag.split("_", 2)[0];
    boolean numbered = digits.matches("[0-9]{1,17}");
    return new MigrationEntry(
        numbered ? Optional.of(Version.numeric(digits)) : Optional.empty(),
        numbered ? tag.substring(Math.min(tag.length(), digits.length() + 1)) : tag,
        when.isEmpty() ? tag : when,
        tag + ".sql",
        Kind.VERSIONED,
        Optional.empty());
  }
}
