package dev.drydock.tool.files;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import java.util.List;

/** Tells whether a folder's versions were counted one by one. */
public final class Numbering {
  private Numbering() {}

  /**
   * Whether at least half the steps from one version to the next are 1: neither tens nor times are.
   */
  public static boolean isConsecutive(List<Migration> migrations) {
    int[] numbers =
        migrations.stream()
            .flatMap(m -> m.version().stream())
            .map(Version::text)
            .filter(text -> text.matches("[0-9]{1,7}"))
            .mapToInt(Integer::parseInt)
            .distinct()
            .sorted()
            .toArray();
    int single = 0;
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i] - numbers[i - 1] == 1) {
        single++;
      }
    }
    return single > 0 && single * 2 >= numbers.length - 1;
  }
}
