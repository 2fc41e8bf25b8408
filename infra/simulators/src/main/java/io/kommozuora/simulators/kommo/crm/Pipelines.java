package io.kommozuora.simulators.kommo.crm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pipelines of the account; it starts with Sales and Renewals. */
public final class Pipelines {
  public static final long SALES = 8800111;
  public static final long SALES_NEW = 70100002;
  public static final long SALES_NEGOTIATION = 70100003;
  public static final long RENEWALS = 8800222;
  public static final long RENEWALS_NEW = 70200002;
  public static final long RENEWALS_NEGOTIATION = 70200003;

  private final Map<Long, Pipeline> pipelines = new LinkedHashMap<>();

  Pipelines() {
    add(Pipeline.usual(SALES, "Sales", true, 70100001));
    add(Pipeline.usual(RENEWALS, "Renewals", false, 70200001));
  }

  /** Adds a pipeline. */
  public void add(Pipeline pipeline) {
    pipelines.put(pipeline.id(), pipeline);
  }

  /** All of them. */
  public List<Pipeline> all() {
    return List.copyOf(pipelines.values());
  }

  /** The pipeline with the id. */
  public Optional<Pipeline> find(long id) {
    return Optional.ofNullable(pipelines.get(id));
  }

  /** Whether the pipeline has the stage. */
  public boolean has(Stage stage) {
    return find(stage.pipeline()).filter(p -> p.has(stage.status())).isPresent();
  }
}
