package dev.drydock.server;

import java.util.ArrayList;
import java.util.List;

/**
 * Has the server parse texts without running them. What EXECUTE is given is parsed as a whole
 * before its first statement runs ({@code SPI_execute} in {@code spi.c}), and the first one here
 * always fails; so a text is understood where that failure comes and not a syntax error.
 */
final class ParsedTexts {
  /** Handed over as a setting of the transaction, as DO takes no parameters. */
  private static final String HAND_OVER =
      "SELECT pg_catalog.set_config('drydock.texts', ?::pg_catalog.text, true)";

  private static final String PARSE =
      """
      DO $drydock$
      DECLARE
        texts pg_catalog.text[] := pg_catalog.current_setting('drydock.texts')::pg_catalog.text[];
        parsed pg_catalog.text := '';
      BEGIN
        FOR i IN 1 .. pg_catalog.cardinality(texts) LOOP
          BEGIN
            EXECUTE pg_catalog.concat('SELECT 1 OPERATOR(pg_catalog./) 0; ', texts[i]);
          EXCEPTION
            WHEN division_by_zero THEN parsed := pg_catalog.concat(parsed, '1');
            WHEN OTHERS THEN parsed := pg_catalog.concat(parsed, '0');
          END;
        END LOOP;
        PERFORM pg_catalog.set_config('drydock.texts', parsed, true);
      END $drydock$;
      SELECT pg_catalog.current_setting('drydock.texts')
      """;

  private ParsedTexts() {}

  static List<Boolean> of(AbstractSession session, List<String> texts) throws ServerException {
    session.query(HAND_OVER, row -> row.getString(1), texts);
    String parsed = session.queryAsItIs(PARSE, row -> row.getString(1)).getLast();
    List<Boolean> each = new ArrayList<>();
    parsed.chars().forEach(one -> each.add(one == '1'));
    return each;
  }
}
