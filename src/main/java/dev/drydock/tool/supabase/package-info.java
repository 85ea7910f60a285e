/**
 * Folders and histories of the Supabase CLI: it keeps every statement it ran, so that what was
 * applied can be compared word by word.
 *
 * <p>The tool and its layout are stateless; a writer belongs to the one thread that runs the
 * migrations.
 */
package dev.drydock.tool.supabase;
