package dev.drydock.ui.profiles;

import java.util.Optional;

/** Whether the rows of small tables may be copied to a scratch database. */
enum RowsChoice {
  /** Asked before the first rehearsal; of a development database they are copied. */
  UNDECIDED("Ask"),
  COPIED("Copy them"),
  NOT_COPIED("Copy none");

  private final String words;

  RowsChoice(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static RowsChoice of(Optional<Boolean> allowed) {
    return allowed.map(yes -> yes ? COPIED : NOT_COPIED).orElse(UNDECIDED);
  }

  Optional<Boolean> allowed() {
    return this == UNDECIDED ? Optional.empty() : Optional.of(this == COPIED);
  }
}
