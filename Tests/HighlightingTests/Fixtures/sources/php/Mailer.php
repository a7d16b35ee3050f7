<?php

declare(strict_types=1);

namespace App\Mail;

use App\Contracts\Transport;
use InvalidArgumentException;
use Psr\Log\LoggerInterface as Logger;

/**
 * Sends letters through a transport.
 */
final class Mailer implements \Countable
{
    public const VERSION = '1.2.0';
    private array $queue = [];
    protected static ?Mailer $instance = null;

    public function __construct(
        private Transport $transport,
        private Logger $logger,
        private int $limit = 100
    ) {
    }

    public function count(): int
    {
        return count($this->queue);
    }

    public function add(string $to, string $subject, string $body): self
    {
        if (!filter_var($to, FILTER_VALIDATE_EMAIL)) {
            throw new InvalidArgumentException("bad address: $to");
        }
        if (count($this->queue) >= $this->limit) {
            $this->flush();
        }
        $this->queue[] = ['to' => $to, 'subject' => trim($subject), 'body' => $body];
        return $this;
    }

    public function flush(): int
    {
        $sent = 0;
        foreach ($this->queue as $index => $letter) {
            try {
                $this->transport->send($letter['to'], $letter['subject'], $letter['body']);
                unset($this->queue[$index]);
                $sent++;
            } catch (\RuntimeException $e) {
                $this->logger->error("letter {$index} failed: {$e->getMessage()}");
                // try again later
            } finally {
                usleep(10);
            }
        }
        return $sent;
    }

    public static function instance(): static
    {
        return static::$instance ??= new static(new NullTransport(), new NullLogger());
    }
}
