package dev.drydock.ui.apply;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.ApplyPending;
import dev.drydock.command.BackupOffer;
import dev.drydock.command.PendingPlan;
import dev.drydock.profile.Environment;
import dev.drydock.run.TransactionMode;
import dev.drydock.testing.Pictures;
import dev.drydock.ui.SampleRuns;
import dev.drydock.ui.TestNavigation;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

/** Pictures of applying, to be looked at. */
class ApplyPicturesTest {
  @Test
  void confirm() {
    Pictures.take(
        "apply-confirm", () -> confirm(Environment.PRODUCTION, "sho", SampleRuns.backup()));
    Pictures.take(
        "apply-confirm-staging", () -> confirm(Environment.STAGING, "", SampleRuns.noBackup()));
    assertTrue(new File("target/screenshots/apply-confirm-light-1000x700.png").length() > 0);
  }

  private Parent confirm(Environment environment, String typed, BackupOffer backup) {
    TestNavigation navigation = new TestNavigation();
    ApplyConfirmViewModel model =
        new ApplyConfirmViewModel(
            SampleRuns.target(environment),
            new PendingPlan(
                "5f1c0e9a",
                List.of(
                    planned("20251119000100_campaigns_system.sql", TransactionMode.RUNNER),
                    planned("20251119000300_merge_organizations.sql", TransactionMode.RUNNER),
                    planned("20251119000500_add_search_index.sql", TransactionMode.NONE)),
                List.of()),
            ApplyPending.Options.standard(),
            backup,
            Optional.of(SampleRuns.wouldApply()),
            SampleRuns.AT.plusSeconds(240));
    model.typed.set(typed);
    model.backUp.set(backup.refusal().isEmpty());
    navigation.sheets().show(ApplyConfirm.sheet(model, options -> {}));
    return navigation.root();
  }

  private static PendingPlan.Planned planned(String file, TransactionMode mode) {
    return new PendingPlan.Planned(
        file.substring(0, 14), file.substring(15, file.length() - 4), file, mode, 12);
  }
}
