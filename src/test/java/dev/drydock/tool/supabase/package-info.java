/** The tests of {@code dev.drydock.tool.supabase}, on real folders and a real PostgreSQL. */
package dev.drydock.tool.supabase;
