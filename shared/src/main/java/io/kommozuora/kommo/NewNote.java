package io.kommozuora.kommo;

import io.kommozuora.deal.DealId;

/**
 * A note to add to a deal.
 *
 * @param reference a mark that {@link Notes#has} finds again
 */
public record NewNote(DealId deal, String text, String reference) {}
