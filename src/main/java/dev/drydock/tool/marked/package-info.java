/**
 * Tools whose files hold both ways, told and divided by comments: goose, dbmate, sql-migrate and
 * others like them.
 *
 * <p>Reading blocks; everything is stateless and may be used on any thread.
 */
package dev.drydock.tool.marked;
