package dev.drydock.ui.diagnose;

import dev.drydock.compare.Difference;
import java.util.List;

/** A line of the tree of differences. */
sealed interface CompareLine {
  /** What the line is called. */
  String title();

  /** The differences at and below it. */
  List<Difference> below();

  /** Everything of a kind in a schema. */
  record Group(String title, List<Difference> below) implements CompareLine {}

  /** A table that is there, and parts of which differ. */
  record Table(String title, List<Difference> below) implements CompareLine {}

  /** One difference. */
  record One(String title, Difference difference, DifferenceSign sign) implements CompareLine {
    @Override
    public List<Difference> below() {
      return List.of(difference);
    }
  }
}
