package dev.drydock.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.server.QueryAs;
import java.io.IOException;

/**
 * Sees to it that claims are a JSON object: the server takes any text, and the policies that read
 * it fail far from where it was mistyped, or show nothing.
 */
final class Claims {
  private static final String SETTING = "request.jwt.claims";

  private Claims() {}

  /**
   * @throws DrydockException INPUT for claims that are no JSON object
   */
  static void check(QueryAs as) throws DrydockException {
    String claims = as.settings().get(SETTING);
    if (claims != null && !isObject(claims)) {
      throw new DrydockException(
          Kind.INPUT,
          Problem.error(
              "bad-claims",
              "The claims are no JSON object.",
              "Write them like {\"sub\": \"…\", \"role\": \"authenticated\"}."));
    }
  }

  private static boolean isObject(String text) {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      json.skipChildren();
      return json.nextToken() == null;
    } catch (IOException notJson) {
      return false;
    }
  }
}
