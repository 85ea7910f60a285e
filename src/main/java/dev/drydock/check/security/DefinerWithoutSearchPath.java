package dev.drydock.check.security;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.Body;
import dev.drydock.sql.ddl.CreateFunction;

/** SECURITY DEFINER without a search_path of its own. */
final class DefinerWithoutSearchPath extends StatementRule {
  DefinerWithoutSearchPath() {
    super(
        new RuleInfo(
            "security-definer-no-search-path",
            "A function with its owner's rights trusts the caller's search_path",
            "Whoever calls it can put a schema of their own first, and what the function calls there"
                + " runs with the owner's rights.",
            "SET search_path = '' and qualified names, or a fixed list that ends in pg_temp."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreateFunction function)
        || function.securityDefiner().isEmpty()
        || function.settings().stream().anyMatch(s -> s.name().equals("search_path"))
        || function.body().map(Body::kind).filter(k -> k == Body.Kind.ATOMIC).isPresent()) {
      return;
    }
    var words = function.securityDefiner().get();
    spot.warning(words, function.name() + " finds its tables where the caller wants it to.")
        .danger(Danger.SECURITY)
        .fix(
            Fix.of(
                "Fix its search_path to public",
                spot.file().insert(words.end(), " SET search_path = public, pg_temp")));
  }
}
