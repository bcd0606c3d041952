package io.gridwhistle.benchmark.intake;

import io.gridwhistle.benchmark.Subject;
import io.gridwhistle.benchmark.VoidRunException;
import io.gridwhistle.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What appending costs at least: records that the node wrote, byte for byte with their keys and
 * headers, sent again by a producer with the node's own settings.
 */
final class RawProducer implements Subject, AutoCloseable {
  private final BenchmarkLog log;
  private final KafkaProducer<String, byte[]> producer;
  private final List<ProducerRecord<String, byte[]>> records;
  private final AtomicLong durable = new AtomicLong();

  private RawProducer(BenchmarkLog log, List<ProducerRecord<String, byte[]>> records) {
    this.log = log;
    this.producer = log.producer();
    this.records = records;
  }

  /** Sends what the node made of one round of the tape. */
  static RawProducer ofRecordsOf(BenchmarkLog log, RequestTape tape) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>(tape.events());
    log.read(
        Topics.EVENTS,
        0,
        record -> {
          if (records.size() < tape.events()) {
            records.add(
                new ProducerRecord<>(
                    BenchmarkLog.RAW,
                    null,
                    record.timestamp(),
                    record.key(),
                    record.value(),
                    record.headers()));
          }
        });
    return new RawProducer(log, records);
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
    return records.size() / ((System.nanoTime() - start) / 1e9);
  }

  /**
   * Holds what was acknowledged against what the log has.
   *
   * @throws VoidRunException if a record failed or is missing
   */
  void requireDurable() throws VoidRunException {
    long held = log.read(BenchmarkLog.RAW, 0, record -> {});
    if (durable.get() == 0 || durable.get() != held || held % records.size() != 0) {
      throw new VoidRunException("the log does not hold every record of the bare producer.");
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
