/**
 * The pages: templates, assets, and writing the site so that nothing is ever half there.
 */
@NullMarked
package dev.tally.site;

import org.jspecify.annotations.NullMarked;
