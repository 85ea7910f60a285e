package dev.drydock.check.objects;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreateFunction;

/** A function whose lines end as on Windows. */
final class CarriageReturns extends StatementRule {
  CarriageReturns() {
    super(
        new RuleInfo(
            "crlf-line-endings",
            "Carriage returns in a function's body",
            "PostgreSQL keeps a body as it is written: with the carriage returns of Windows it"
                + " differs from the same body written elsewhere, in every comparison and checksum.",
            "Save the file with LF; in git: *.sql text eol=lf in .gitattributes."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof CreateFunction function) {
      function
          .body()
          .filter(body -> spot.text(body.span()).contains("\r\n"))
          .ifPresent(
              body ->
                  spot.info(
                      function.name().span(),
                      "The body of " + function.name() + " is kept with CRs."));
    }
  }
}
