package io.gridwhistle.benchmark.detect.esper;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventSender;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.common.client.configuration.runtime.ConfigurationRuntimeThreading;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import io.gridwhistle.benchmark.detect.County;
import io.gridwhistle.benchmark.detect.Detection;
import io.gridwhistle.benchmark.detect.Outcome;
import io.gridwhistle.benchmark.detect.esper.EsperFeed.Sent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Esper on one thread, its clock driven by the events' times; compiled once, deployed anew. */
public final class EsperDetection implements Detection {
  private static final String RULES = "rules.epl";

  private final County county;
  private final List<Sent> grids;
  private final List<Sent> events;
  private final Configuration configuration = configuration();
  private final EPCompiled compiled;

  /** Compiles the rules, and writes the county down in the form that Esper likes best. */
  public EsperDetection(County county) throws IOException, EPCompileException {
    this.county = county;
    this.grids = EsperFeed.grids(county);
    this.events = EsperFeed.events(county);
    this.compiled =
        EPCompilerProvider.getCompiler().compile(rules(), new CompilerArguments(configuration));
  }

  private static String rules() throws IOException {
    try (InputStream in = EsperDetection.class.getResourceAsStream(RULES)) {
      if (in == null) {
        throw new IOException("The resource " + RULES + " is missing. Build the module anew.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** All that costs time and serves several threads only is off. */
  private static Configuration configuration() {
    Configuration configuration = new Configuration();
    ConfigurationRuntimeThreading threading = configuration.getRuntime().getThreading();
    threading.setInternalTimerEnabled(false);
    threading.setListenerDispatchPreserveOrder(false);
    threading.setInsertIntoDispatchPreserveOrder(false);
    threading.setNamedWindowConsumerDispatchPreserveOrder(false);
    configuration.getRuntime().getExecution().setDisableLocking(true);
    return configuration;
  }

  @Override
  public Outcome pass() throws EPDeployException {
    EPRuntime runtime = EPRuntimeProvider.getRuntime("detect", configuration);
    try {
      EPEventService service = runtime.getEventService();
      service.advanceTime(grids.get(0).at());
      StepCollector steps = StepCollector.deploy(runtime, compiled);
      Map<String, EventSender> senders = new HashMap<>();
      grids.forEach(grid -> senders(senders, service, grid).sendEvent(grid.fields()));
      List<EventSender> senderOf = new ArrayList<>(events.size());
      events.forEach(event -> senderOf.add(senders(senders, service, event)));
      long begin = System.nanoTime();
      feed(service, senderOf);
      return new Outcome(steps.steps(), System.nanoTime() - begin);
    } finally {
      runtime.destroy();
    }
  }

  private static EventSender senders(
      Map<String, EventSender> senders, EPEventService service, Sent event) {
    return senders.computeIfAbsent(event.type(), service::getEventSender);
  }

  private void feed(EPEventService service, List<EventSender> senderOf) {
    long now = Long.MIN_VALUE;
    for (int i = 0; i < events.size(); i++) {
      Sent event = events.get(i);
      if (event.at() != now) {
        now = event.at();
        service.advanceTimeSpan(now);
      }
      senderOf.get(i).sendEvent(event.fields());
    }
    service.advanceTimeSpan(county.until());
  }
}
