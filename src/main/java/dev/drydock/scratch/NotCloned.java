package dev.drydock.scratch;

import dev.drydock.sql.MadeObject;
import java.util.List;

/**
 * Something of the original that the scratch database lacks.
 *
 * @param what for people, with the reason
 * @param objects what is missing because of it, as far as that is known
 */
public record NotCloned(String what, List<MadeObject> objects) {
  public NotCloned {
    objects = List.copyOf(objects);
  }

  static NotCloned of(String what) {
    return new NotCloned(what, List.of());
  }
}
