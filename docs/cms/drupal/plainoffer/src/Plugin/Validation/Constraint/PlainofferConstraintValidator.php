<?php

declare(strict_types=1);

namespace Drupal\plainoffer\Plugin\Validation\Constraint;

use Drupal\Core\DependencyInjection\ContainerInjectionInterface;
use Drupal\Core\Messenger\MessengerInterface;
use Drupal\Core\Site\Settings;
use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\GuzzleException;
use Psr\Log\LoggerInterface;
use Symfony\Component\DependencyInjection\ContainerInterface;
use Symfony\Component\Validator\Constraint;
use Symfony\Component\Validator\ConstraintValidator;

/**
 * Sends the text of a field to the service. Errors stop the save; the rest is shown as a message.
 */
final class PlainofferConstraintValidator extends ConstraintValidator implements ContainerInjectionInterface {

  public function __construct(
    private readonly ClientInterface $client,
    private readonly MessengerInterface $messenger,
    private readonly LoggerInterface $logger,
  ) {}

  public static function create(ContainerInterface $container): self {
    return new self(
      $container->get('http_client'),
      $container->get('messenger'),
      $container->get('logger.factory')->get('plainoffer'),
    );
  }

  public function validate(mixed $value, Constraint $constraint): void {
    foreach ($value as $delta => $item) {
      // The processed text is what readers get, with the filters of its text format applied.
      foreach ($this->findings((string) $item->processed) as $finding) {
        $shown = [
          '@match' => $finding['match'] === '' ? '' : '“' . mb_substr($finding['match'], 0, 60) . '”: ',
          '@message' => $finding['message'],
          '@advice' => $finding['advice'],
        ];
        if ($finding['severity'] === 'error' && $finding['confidence'] !== 'review') {
          $this->context->buildViolation($constraint->message, $shown)->atPath($delta . '.value')->addViolation();
        }
        elseif ($finding['severity'] !== 'advice') {
          $this->messenger->addWarning(trim(strtr($constraint->message, $shown)));
        }
      }
    }
  }

  /**
   * Returns what was found; nothing when the service cannot be reached, so that a save never fails because of us.
   */
  private function findings(string $html): array {
    if (trim($html) === '') {
      return [];
    }
    $token = Settings::get('plainoffer_token', '');
    try {
      $answer = $this->client->request('POST', rtrim(Settings::get('plainoffer_url', 'http://127.0.0.1:8642'), '/') . '/check', [
        'timeout' => 5,
        'headers' => $token === '' ? [] : ['Authorization' => 'Bearer ' . $token],
        'json' => [
          'html' => $html,
          'scope' => 'fragment',
          'profile' => Settings::get('plainoffer_profile', 'default'),
        ],
      ]);
      return json_decode((string) $answer->getBody(), TRUE, 512, JSON_THROW_ON_ERROR)['findings'];
    }
    catch (GuzzleException | \JsonException $error) {
      $this->logger->warning('The check could not be made (@type); the text is saved without it.', ['@type' => $error::class]);
      return [];
    }
  }

}
