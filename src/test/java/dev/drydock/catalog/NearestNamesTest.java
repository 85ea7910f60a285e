package dev.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Suggestion.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearestNamesTest {
  private static List<Candidate> names(String... names) {
    return Stream.of(names).map(name -> Candidate.of("public", name)).toList();
  }

  private static List<String> offered(List<Suggestion> suggestions) {
    return suggestions.stream().map(s -> s.candidate().name()).toList();
  }

  @Test
  void theSameWordsInAnotherOrderComeBeforeAnythingElse() {
    List<Suggestion> found =
        NearestNames.of(
            "user_tenants", names("users", "tenants", "tenant_users", "user_tenant_log"));

    assertThat(found.getFirst().candidate().name()).isEqualTo("tenant_users");
    assertThat(found.getFirst().reason()).isEqualTo(Reason.SAME_WORDS);
  }

  @Test
  void aColumnOfTheSameRoleIsOfferedFirst() {
    List<Candidate> columns =
        List.of(
            Candidate.column("id", Optional.of("uuid"), Optional.empty()),
            Candidate.column("used_at", Optional.of("timestamptz"), Optional.empty()),
            Candidate.column("created_by", Optional.of("uuid"), Optional.of("auth.users")),
            Candidate.column("owner_id", Optional.of("uuid"), Optional.empty()));

    List<Suggestion> found = NearestNames.ofColumn("user_id", Optional.of("uuid"), columns);

    assertThat(offered(found)).startsWith("created_by", "owner_id");
    assertThat(found.getFirst().reason()).isEqualTo(Reason.FOREIGN_KEY);
    assertThat(found.get(1).reason()).isEqualTo(Reason.SAME_ROLE);
  }

  @Test
  void withoutForeignKeysTheUsualNameOfTheRoleComesFirst() {
    List<Candidate> columns = names("author_id", "created_by", "user_agent");

    assertThat(offered(NearestNames.ofColumn("user_id", Optional.empty(), columns)))
        .startsWith("created_by", "author_id");
  }

  @Test
  void theTypeOfTheComparandDecidesBetweenEquals() {
    List<Candidate> columns =
        List.of(
            Candidate.column("start_at", Optional.of("date"), Optional.empty()),
            Candidate.column("start_as", Optional.of("timestamptz"), Optional.empty()));

    assertThat(offered(NearestNames.ofColumn("start_ar", Optional.of("timestamptz"), columns)))
        .startsWith("start_as");
  }

  @Test
  void anotherSchemaAndQuotingAreSaid() {
    List<Candidate> candidates =
        List.of(
            Candidate.of("public", "Orders"),
            Candidate.of("shop", "orders"),
            Candidate.of("public", "order_items"),
            Candidate.of("public", "shop_orders"));

    List<Suggestion> found = NearestNames.of("orders", candidates);

    assertThat(found)
        .extracting(Suggestion::qualifiedSql)
        .containsExactly("shop.orders", "public.\"Orders\"", "public.shop_orders");
    assertThat(found)
        .extracting(Suggestion::reason)
        .containsExactly(Reason.OTHER_SCHEMA, Reason.QUOTING, Reason.SHARED_WORDS);
  }

  @Test
  void slipsOfTheFingersAreFound() {
    assertThat(offered(NearestNames.of("cutsomers", names("products", "customers"))))
        .containsExactly("customers");
    assertThat(offered(NearestNames.of("getUserRoles", names("get_user_role", "set_up"))))
        .containsExactly("get_user_role");
  }

  @Test
  void nothingIsOfferedForANameThatResemblesNone() {
    assertThat(NearestNames.of("invoices", names("users", "tenants", "products", "id"))).isEmpty();
    assertThat(NearestNames.ofColumn("updated_at", Optional.empty(), names("id", "a_at")))
        .isEmpty();
    assertThat(NearestNames.of("ab", names("ac", "cb"))).isEmpty();
  }

  @Test
  void atMostThreeAreOffered() {
    assertThat(
            NearestNames.of(
                "customer", names("customers", "customer_a", "customer_b", "customer_c")))
        .hasSize(3)
        .first()
        .extracting(s -> s.candidate().name())
        .isEqualTo("customers");
  }

  @Test
  void oneOfAFamilyOfNamesIsNotOfferedForAnother() {
    List<Candidate> tables =
        names("act_ru_actinst", "act_ru_execution", "act_ru_event_subscr", "act_ru_timer");

    assertThat(NearestNames.of("act_ru_identitylink", tables)).isEmpty();
    assertThat(offered(NearestNames.of("act_ru_timers", tables))).startsWith("act_ru_timer");
    assertThat(offered(NearestNames.of("act_ru_identitylink", names("act_ru_actinst"))))
        .containsExactly("act_ru_actinst");
  }
}
