package io.gridwhistle.benchmark.intake;

import io.gridwhistle.benchmark.Subject;
import io.gridwhistle.benchmark.VoidRunException;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.LoggedFrame;
import io.gridwhistle.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What appending costs at least: what the node wrote, byte for byte, sent again by a producer with
 * the node's own settings; as the records that the node made, or each event by itself.
 */
final class RawProducer implements Subject, AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final List<ProducerRecord<String, byte[]>> records;
  private final int events;
  private final AtomicLong durable = new AtomicLong();

  private RawProducer(BenchmarkLog log, List<ProducerRecord<String, byte[]>> records, int events) {
    this.producer = log.producer();
    this.records = records;
    this.events = events;
  }

  /** Sends the records that the node made of one round of the tape. */
  static RawProducer ofRecords(BenchmarkLog log, RequestTape tape) {
    return of(log, tape, RawProducer::whole);
  }

  /** Sends each event of one round of the tape as a record of its own, with the grid as its key. */
  static RawProducer ofEvents(BenchmarkLog log, RequestTape tape) {
    return of(log, tape, RawProducer::divided);
  }

  private static RawProducer of(
      BenchmarkLog log,
      RequestTape tape,
      Function<ConsumerRecord<String, byte[]>, List<ProducerRecord<String, byte[]>>> form) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    int[] events = {0};
    log.read(
        Topics.EVENTS,
        0,
        record -> {
          if (events[0] < tape.events()) {
            events[0] += BenchmarkLog.frame(record).events();
            records.addAll(form.apply(record));
          }
        });
    return new RawProducer(log, records, events[0]);
  }

  private static List<ProducerRecord<String, byte[]>> whole(ConsumerRecord<String, byte[]> logged) {
    return List.of(
        new ProducerRecord<>(
            BenchmarkLog.RAW,
            null,
            logged.timestamp(),
            logged.key(),
            logged.value(),
            logged.headers()));
  }

  private static List<ProducerRecord<String, byte[]>> divided(
      ConsumerRecord<String, byte[]> logged) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    LoggedFrame frame = BenchmarkLog.frame(logged);
    while (frame.next()) {
      CompactEvent event = frame.event(0);
      ProducerRecord<String, byte[]> record =
          new ProducerRecord<>(
              BenchmarkLog.RAW, null, logged.timestamp(), event.event().grid(), frame.json());
      record.headers().add(EventFrame.HEADER, event.bytes());
      records.add(record);
    }
    return records;
  }

  @Override
  public double rate() throws InterruptedException {
    CountDownLatch open = new CountDownLatch(records.size());
    long start = System.nanoTime();
    for (ProducerRecord<String, byte[]> record : records) {
      producer.send(
          record,
          (place, failure) -> {
            durable.addAndGet(failure == null ? 1 : 0);
            open.countDown();
          });
    }
    open.await();
    return events / ((System.nanoTime() - start) / 1e9);
  }

  /** How many records were acknowledged. */
  long durable() {
    return durable.get();
  }

  /** True when every record of every round was acknowledged. */
  boolean isWhole() {
    return durable.get() > 0 && durable.get() % records.size() == 0;
  }

  /**
   * Holds what was acknowledged against what the log has.
   *
   * @throws VoidRunException if a record failed or is missing
   */
  static void requireDurable(BenchmarkLog log, RawProducer... producers) throws VoidRunException {
    long acknowledged = Stream.of(producers).mapToLong(RawProducer::durable).sum();
    long held = log.read(BenchmarkLog.RAW, 0, record -> {});
    if (acknowledged != held || !Stream.of(producers).allMatch(RawProducer::isWhole)) {
      throw new VoidRunException("the log does not hold every record of the bare producer.");
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
