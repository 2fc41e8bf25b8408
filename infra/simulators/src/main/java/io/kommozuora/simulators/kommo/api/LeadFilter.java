package io.kommozuora.simulators.kommo.api;

import io.kommozuora.simulators.kommo.crm.Lead;
import io.kommozuora.simulators.server.Call;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The filters of the list of deals. */
final class LeadFilter {
  private final Filter filter;
  private final StageFilter stages;
  private final Function<Lead, Optional<Instant>> closestTask;

  LeadFilter(Call call, Function<Lead, Optional<Instant>> closestTask) {
    this.closestTask = closestTask;
    this.filter = Filter.of(call);
    this.stages = StageFilter.of(call.parameters(), "filter[statuses]");
  }

  boolean allows(Lead lead) {
    return stages.allows(lead.stage()) && named(lead) && timed(lead);
  }

  private boolean named(Lead lead) {
    return filter.allows("id", lead.id())
        && filter.allows("name", lead.name())
        && filter.allows("pipeline_id", lead.stage().pipeline())
        && filter.allows("created_by", lead.createdBy())
        && filter.allows("updated_by", lead.updatedBy())
        && filter.allows("responsible_user_id", lead.responsible())
        && filter.spans("price", lead.price());
  }

  private boolean timed(Lead lead) {
    return filter.spans("created_at", lead.createdAt())
        && filter.spans("updated_at", lead.updatedAt())
        && filter.spans("closed_at", lead.closedAt())
        && filter.spans("closest_task_at", closestTask.apply(lead));
  }
}
