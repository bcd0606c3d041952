package io.gridwhistle.benchmark.inner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.Fingerprint;
import io.gridwhistle.state.DatedFingerprints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Each loop beside what does the same, or the least of it, by usual means. */
@State(Scope.Thread)
public class Loops {
  private static final ObjectReader TREES = new ObjectMapper().readerFor(JsonNode.class);
  private static final long TODAY = 20_000;

  private final Frames frames = new Frames();
  private final DatedFingerprints seen = new DatedFingerprints();
  private final Map<String, Long> seenTexts = new HashMap<>();

  /** Text to a checked event. */
  @Benchmark
  public Event read(CountyTape tape) {
    tape.forward();
    return tape.read(tape.text());
  }

  /** Text to a tree that nobody has checked. */
  @Benchmark
  public JsonNode readOther(CountyTape tape) throws IOException {
    tape.forward();
    return TREES.readTree(tape.text());
  }

  /** Text to what intake sends to the log: checked, in a frame, its identity at hand. */
  @Benchmark
  public int frame(CountyTape tape) {
    tape.forward();
    return frames.add(tape.reader(), tape.text());
  }

  /** The log's bytes, checked, told from others, handed on to another task and read there. */
  @Benchmark
  public Event pass(CountyTape tape, Blackhole told) {
    tape.forward();
    CompactEvent sent = CompactEvent.checked(tape.compact().clone(), 0);
    told.consume(sent.fingerprint());
    return CompactEvent.known(sent.bytes().clone(), 0).event();
  }

  /** The compact form's bytes to other bytes and nothing more. */
  @Benchmark
  public byte[] passOther(CountyTape tape) {
    tape.forward();
    return tape.compact().clone().clone();
  }

  /** Whether an identity was met before, and on which day. */
  @Benchmark
  public boolean know(CountyTape tape) {
    tape.forward();
    return seen.add(Fingerprint.of(tape.event()), TODAY);
  }

  /** The same with the whole identity as a text. */
  @Benchmark
  public boolean knowOther(CountyTape tape) {
    tape.forward();
    Event event = tape.event();
    return seenTexts.putIfAbsent(event.source() + '\n' + event.id(), TODAY) == null;
  }
}
