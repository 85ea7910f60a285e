package dev.drydock.ui.migrations;

import dev.drydock.migration.Migration;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import java.util.Locale;
import javafx.scene.control.Tooltip;

/** A cell of text alone: the cheapest there is, since scrolling and filtering redraw hundreds. */
final class RowCell extends RowCellBase {

  /** What of a row it shows. */
  enum Kind {
    STATUS,
    VERSION,
    NAME,
    APPLIED,
    TOOK,
    BY,
    CHECKSUM,
    FILE,
    SIZE,
    ORDER
  }

  private final Kind kind;
  private Tone tone = Tone.NEUTRAL;

  RowCell(Kind kind) {
    this.kind = kind;
    switch (kind) {
      case STATUS -> getStyleClass().addAll("status", tone.styleClass());
      case VERSION, CHECKSUM, FILE -> getStyleClass().addAll("mono", tone.styleClass());
      case NAME -> getStyleClass().add("name");
      case TOOK, SIZE, ORDER -> getStyleClass().add("number");
      case APPLIED, BY -> getStyleClass().add("plain");
    }
    if (kind == Kind.APPLIED || kind == Kind.NAME || kind == Kind.CHECKSUM) {
      setOnMouseEntered(e -> explain());
    }
  }

  @Override
  void show(MigrationRow row) {
    setText(
        switch (kind) {
          case STATUS -> status(row.sign());
          case VERSION -> row.version();
          case NAME -> Visible.line(row.name());
          case APPLIED -> Columns.applied(row);
          case TOOK -> row.took().map(RelativeTime::took).orElse("—");
          case BY -> row.by().isEmpty() ? "—" : row.by();
          case CHECKSUM -> checksum(row);
          case FILE -> Visible.line(row.file());
          case SIZE -> row.status().migration().map(RowCell::size).orElse("—");
          case ORDER -> Integer.toString(row.order() + 1);
        });
  }

  private String status(StatusSign sign) {
    toned(sign.tone());
    return sign.text();
  }

  private String checksum(MigrationRow row) {
    toned(row.checksumTone());
    return row.checksum().isEmpty() ? "—" : row.checksum();
  }

  /** Changes the style only when it differs: restyling costs more than the text. */
  private void toned(Tone wanted) {
    if (wanted != tone) {
      getStyleClass().remove(tone.styleClass());
      getStyleClass().add(wanted.styleClass());
      if (kind == Kind.CHECKSUM) {
        getStyleClass().remove("toned");
        if (wanted != Tone.NEUTRAL) {
          getStyleClass().add("toned");
        }
      }
      tone = wanted;
    }
  }

  /** The tooltip is made when someone points at the cell, not for every row that passes. */
  private void explain() {
    MigrationRow row = getItem();
    if (row == null) {
      setTooltip(null);
      return;
    }
    String text =
        switch (kind) {
          case APPLIED -> row.appliedAt().map(RelativeTime::exact).orElse("not applied");
          case CHECKSUM -> Details.checksum(row);
          default -> row.file().isEmpty() ? row.name() : row.file();
        };
    setTooltip(text.isEmpty() ? null : new Tooltip(text));
  }

  private static String size(Migration migration) {
    long bytes = migration.size();
    if (bytes < 1024) {
      return bytes + " B";
    }
    return bytes < 1024 * 1024
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1024.0)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
  }
}
