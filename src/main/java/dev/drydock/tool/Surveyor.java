package dev.drydock.tool;

import dev.drydock.migration.Folder;
import dev.drydock.migration.History;
import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.MigrationText;
import dev.drydock.migration.Reconciliation;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a folder and its history and reconciles them. Stateless; blocks. {@link #read} needs no
 * database and may run while the connection is being made.
 */
public final class Surveyor {
  private final ToolRegistry registry;
  private final HistoryLocator locator;

  public Surveyor(ToolRegistry registry) {
    this.registry = registry;
    this.locator = new HistoryLocator(registry);
  }

  /**
   * Lists a folder, recognises its tool and reads its migrations.
   *
   * @param tool an id that overrides what is recognised
   * @throws DrydockException INPUT when there is no such folder or no right to read it
   */
  public FolderReading read(Path folder, Optional<String> tool) throws DrydockException {
    FolderListing listing = FolderLister.list(folder);
    List<ToolClaim> claims = registry.claims(listing);
    return read(listing, claims, registry.recognise(listing, claims, tool, List.of()));
  }

  /** What the folder shows by itself; every status is unknown. */
  public Survey offline(FolderReading reading) {
    Reconciliation reconciled =
        Reconciliation.of(reading.folder(), Optional.empty(), (record, file) -> Optional.empty());
    return survey(reading, Optional.empty(), reconciled);
  }

  /**
   * What folder and database show together. A history table may speak for another tool than the
   * folder alone did; the folder is then read as that tool's.
   *
   * @param tool as given to {@link #read}
   * @param history a table that overrides what is found
   */
  public Survey against(
      FolderReading reading, Session session, Optional<String> tool, Optional<HistoryTable> history)
      throws DrydockException {
    FolderListing listing = reading.listing();
    Optional<HistoryTable> override = history.or(() -> listing.settings().history());
    boolean toolIsChosen = tool.isPresent() || listing.settings().tool().isPresent();
    LocatedHistory located =
        locator.locate(
            session,
            toolIsChosen
                ? LikelyLayouts.of(reading.tool())
                : LikelyLayouts.of(reading.tool(), reading.claims()),
            reading.folder(),
            locator.candidates(session),
            override);
    FolderReading read = located.history().exists() ? again(reading, tool, located) : reading;
    HistoryLayout layout = located.layout();
    Reconciliation reconciled =
        Reconciliation.of(
            read.folder(),
            located.readable() ? Optional.of(implied(located, read.folder())) : Optional.empty(),
            (record, file) ->
                layout.compare(record, file, () -> MigrationText.read(file.path()).text()));
    return survey(read, Optional.of(located), reconciled);
  }

  private static History implied(LocatedHistory located, Folder folder) {
    History history = located.history();
    return new History(
        history.table(),
        history.layout(),
        history.exists(),
        located.layout().implied(folder, history.records()));
  }

  private FolderReading again(FolderReading reading, Optional<String> tool, LocatedHistory located)
      throws DrydockException {
    FolderListing listing = reading.listing();
    Recognition recognition =
        registry.recognise(listing, reading.claims(), tool, located.columns().stream().toList());
    return recognition.tool().id().equals(reading.tool().id())
        ? new FolderReading(listing, reading.claims(), recognition, reading.folder())
        : read(listing, reading.claims(), recognition);
  }

  private static FolderReading read(
      FolderListing listing, List<ToolClaim> claims, Recognition recognition)
      throws DrydockException {
    Folder folder = recognition.tool().read(listing);
    return new FolderReading(listing, claims, recognition, folder);
  }

  private static Survey survey(
      FolderReading reading, Optional<LocatedHistory> history, Reconciliation reconciled) {
    List<Problem> problems = new ArrayList<>(reading.recognition().problems());
    problems.addAll(reading.folder().problems());
    history.ifPresent(located -> problems.addAll(located.problems()));
    problems.addAll(reconciled.problems());
    problems.sort(Comparator.comparing(Problem::severity));
    return new Survey(reading, history, reconciled.list(), problems);
  }
}
