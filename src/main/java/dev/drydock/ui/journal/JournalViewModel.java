package dev.drydock.ui.journal;

import dev.drydock.problem.Problem;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.run.journal.JournalListing;
import dev.drydock.ui.report.RunWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The runs that are listed, the one that is looked at, and the filter. */
public final class JournalViewModel {
  final StringProperty filter = new SimpleStringProperty("");
  final ObjectProperty<Optional<JournalEntry>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableList<JournalEntry> entries = FXCollections.observableArrayList();
  private final FilteredList<JournalEntry> shown = new FilteredList<>(entries);
  private Map<String, String> searchable = Map.of();
  private final ReadOnlyObjectWrapper<List<Problem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());

  public JournalViewModel() {
    filter.addListener(
        (o, was, is) -> {
          String wanted = is.strip().toLowerCase(Locale.ROOT);
          shown.setPredicate(entry -> searchable.getOrDefault(entry.id(), "").contains(wanted));
        });
  }

  /**
   * What was read, with what a search looks at by the runs' ids.
   *
   * @param searchable made once: there may be thousands of runs, and a key is pressed in between
   */
  public record Read(JournalListing listing, Map<String, String> searchable) {
    /** To be made away from the JavaFX thread. */
    public static Read of(JournalListing listing) {
      return new Read(
          listing,
          listing.entries().stream()
              .collect(
                  Collectors.toMap(JournalEntry::id, RunWords::searchable, (one, other) -> one)));
    }
  }

  /** Takes in what was read; keeps the selection where the run is still there. */
  public void show(Read read) {
    JournalListing listing = read.listing();
    searchable = read.searchable();
    Optional<String> before = selected.get().map(JournalEntry::id);
    entries.setAll(listing.entries());
    problems.set(listing.problems());
    selected.set(
        entries.stream()
            .filter(entry -> before.filter(entry.id()::equals).isPresent())
            .findFirst()
            .or(() -> shown.stream().findFirst()));
  }

  /** The runs the filter lets through, newest first. */
  public ObservableList<JournalEntry> runs() {
    return FXCollections.unmodifiableObservableList(shown);
  }

  /** Journal files that could not be read. */
  public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }
}
