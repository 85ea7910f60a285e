package dev.drydock.check.security;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.Span;
import java.util.Locale;

/** A policy that believes what users write about themselves. */
final class PolicyUserMetadata extends StatementRule {
  PolicyUserMetadata() {
    super(
        new RuleInfo(
            "policy-user-metadata",
            "A policy believes what users say of themselves",
            "user_metadata can be changed by the user it describes.",
            "app_metadata, which only the server changes."));
  }

  @Override
  protected void look(Spot spot) {
    PolicyClauses.of(spot)
        .ifPresent(
            policy -> {
              for (Span clause : policy.all()) {
                String text = spot.text(clause).toLowerCase(Locale.ROOT);
                for (String word : new String[] {"user_metadata", "raw_user_meta_data"}) {
                  int at = text.indexOf(word);
                  if (at >= 0) {
                    int start = clause.start() + at;
                    spot.warning(
                            new Span(start, start + word.length()),
                            "Users can change this themselves.")
                        .danger(Danger.SECURITY);
                  }
                }
              }
            });
  }
}
