/** Tests of background work. */
package dev.drydock.ui.task;
