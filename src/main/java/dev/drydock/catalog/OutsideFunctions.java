package dev.drydock.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PostgreSQL's own functions, and those of extensions it ships, that do something a rollback does
 * not take back or that run a text as SQL; by name, after {@code pg_proc} of PostgreSQL 14 to 18.
 */
public final class OutsideFunctions {
  /** What a function does, and what becomes of that in a rollback. */
  public enum Deed {
    OTHER_SESSIONS("reaches other sessions", Fate.STAYS),
    SERVER("changes how the server runs", Fate.STAYS),
    LOG("writes to the write-ahead log or to replication slots", Fate.STAYS),
    STATISTICS("changes statistics", Fate.STAYS_HARMLESS),
    FILES("writes files on the server", Fate.STAYS),
    LARGE_OBJECTS("writes large objects", Fate.TAKEN_BACK),
    STORAGE("changes the storage of tables and indexes", Fate.STAYS_HARMLESS),
    SEQUENCE("changes a sequence", Fate.STAYS_HARMLESS),
    SETTINGS("changes settings", Fate.TAKEN_BACK),
    MESSAGES("sends messages to other sessions", Fate.TAKEN_BACK),
    RUNS_TEXT("runs a text as SQL", Fate.TAKEN_BACK),
    OTHER_CONNECTION("works on another connection", Fate.STAYS),
    NETWORK("asks another server", Fate.STAYS),
    CATALOG("changes the catalog directly", Fate.STAYS),
    POOLED_LOCK("takes a lock that would stay with the pooler", Fate.STAYS);

    private final String words;
    private final Fate fate;

    Deed(String words, Fate fate) {
      this.words = words;
      this.fate = fate;
    }

    /** Behind the function's name. */
    public String words() {
      return words;
    }

    /** What a rollback makes of it. */
    public Fate fate() {
      return fate;
    }
  }

  /** What a rollback does to it. */
  public enum Fate {
    TAKEN_BACK,
    /** Not taken back, and of a kind people want of an unlocked tab; they are told. */
    STAYS_HARMLESS,
    /** Not taken back, and it may hurt others. */
    STAYS
  }

  private static final Map<Deed, Set<String>> BY_DEED =
      Map.ofEntries(
          reason(
              Deed.OTHER_SESSIONS,
              "pg_terminate_backend pg_cancel_backend pg_log_backend_memory_contexts"
                  + " pg_get_process_memory_contexts"),
          reason(
              Deed.SERVER,
              "pg_reload_conf pg_rotate_logfile pg_rotate_logfile_old pg_promote pg_switch_wal"
                  + " pg_create_restore_point pg_backup_start pg_backup_stop pg_start_backup"
                  + " pg_stop_backup pg_wal_replay_pause pg_wal_replay_resume pg_prewarm"
                  + " autoprewarm_start_worker autoprewarm_dump_now pg_buffercache_evict"
                  + " pg_buffercache_evict_relation pg_buffercache_evict_all"),
          reason(
              Deed.LOG,
              "pg_logical_emit_message pg_create_physical_replication_slot"
                  + " pg_create_logical_replication_slot pg_drop_replication_slot"
                  + " pg_copy_physical_replication_slot pg_copy_logical_replication_slot"
                  + " pg_replication_slot_advance pg_logical_slot_get_changes"
                  + " pg_logical_slot_get_binary_changes pg_sync_replication_slots"
                  + " pg_replication_origin_create pg_replication_origin_drop"
                  + " pg_replication_origin_advance pg_replication_origin_session_setup"
                  + " pg_replication_origin_session_reset pg_replication_origin_xact_setup"
                  + " pg_replication_origin_xact_reset pg_log_standby_snapshot"),
          reason(
              Deed.STATISTICS,
              "pg_stat_reset pg_stat_reset_shared pg_stat_reset_slru pg_stat_reset_backend_stats"
                  + " pg_stat_reset_single_table_counters"
                  + " pg_stat_reset_single_function_counters pg_stat_reset_replication_slot"
                  + " pg_stat_reset_subscription_stats pg_stat_statements_reset pg_stat_force_next_flush"
                  + " pg_restore_relation_stats pg_restore_attribute_stats"
                  + " pg_clear_relation_stats pg_clear_attribute_stats pg_wait_sampling_reset_profile"),
          reason(
              Deed.FILES,
              "lo_export pg_file_write pg_file_rename pg_file_unlink pg_file_sync pg_logfile_rotate"
                  + " pg_export_snapshot"),
          reason(
              Deed.LARGE_OBJECTS,
              "lo_import lo_create lo_creat lo_unlink lo_put lo_from_bytea lowrite lo_truncate"
                  + " lo_truncate64 lo_open"),
          reason(
              Deed.STORAGE,
              "brin_summarize_new_values brin_summarize_range brin_desummarize_range"
                  + " gin_clean_pending_list"
                  + " pg_truncate_visibility_map pg_import_system_collations"
                  + " pg_extension_config_dump"),
          // of the extension http
          reason(Deed.NETWORK, "http http_get http_post http_put http_patch http_delete http_head"),
          reason(Deed.CATALOG, "heap_force_kill heap_force_freeze"),
          reason(Deed.SEQUENCE, "nextval setval"),
          reason(Deed.SETTINGS, "set_config"),
          reason(Deed.MESSAGES, "pg_notify"),
          reason(
              Deed.RUNS_TEXT,
              "query_to_xml query_to_xmlschema query_to_xml_and_xmlschema ts_stat ts_rewrite"
                  + " crosstab crosstab2 crosstab3 crosstab4 crosstabn connectby xpath_table"));

  private static final Set<String> SESSION_LOCKS =
      Set.of(
          "pg_advisory_lock",
          "pg_advisory_lock_shared",
          "pg_try_advisory_lock",
          "pg_try_advisory_lock_shared");

  private OutsideFunctions() {}

  /**
   * What a function does beyond its transaction, or may; empty for one that only asks.
   *
   * @param name as the catalog spells it
   * @param pooled whether the session belongs to others after the transaction
   */
  public static Optional<Deed> deed(String name, boolean pooled) {
    if (name.startsWith("dblink")) {
      return Optional.of(Deed.OTHER_CONNECTION);
    }
    if (name.startsWith("binary_upgrade_")) {
      return Optional.of(Deed.CATALOG);
    }
    if (pooled && SESSION_LOCKS.contains(name)) {
      return Optional.of(Deed.POOLED_LOCK);
    }
    return BY_DEED.entrySet().stream()
        .filter(entry -> entry.getValue().contains(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map.Entry<Deed, Set<String>> reason(Deed deed, String names) {
    return Map.entry(deed, Stream.of(names.split(" ")).collect(Collectors.toUnmodifiableSet()));
  }
}
