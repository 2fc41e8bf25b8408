package io.kommozuora.kommo;

import io.kommozuora.deal.DealId;
import io.kommozuora.deal.UserId;
import java.time.Instant;

/**
 * A task to add to a deal.
 *
 * @param reference a mark that {@link OpenTask#bears} and {@link Tasks#find} find again
 * @param responsible whose task it is; a robot (0) leaves it to the integration's user
 */
public record NewTask(
    DealId deal, String text, String reference, UserId responsible, Instant due) {}
