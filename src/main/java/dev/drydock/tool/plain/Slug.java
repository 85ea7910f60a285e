package dev.drydock.tool.plain;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.text.Normalizer;
import java.util.Locale;

/** Makes a name as a person types it fit for a file name on every system. */
final class Slug {
  private static final int LONGEST = 100;

  private Slug() {}

  /**
   * @param joint what stands for blanks and all else that is neither letter nor digit
   * @throws DrydockException INPUT when nothing is left
   */
  static String of(String name, char joint) throws DrydockException {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace("ß", "ss")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
    String slug = plain.substring(0, Math.min(LONGEST, plain.length())).strip();
    if (slug.isEmpty()) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "bad-name",
              "Nothing of \"" + name + "\" can be part of a file name.",
              "Give a name with letters a to z or digits, for instance add_contact_email."));
    }
    return slug.replace(' ', joint);
  }
}
