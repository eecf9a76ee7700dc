<?php

declare(strict_types=1);

namespace Drupal\plainoffer\Plugin\Validation\Constraint;

use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\Core\Validation\Attribute\Constraint;
use Symfony\Component\Validator\Constraint as SymfonyConstraint;

/**
 * The text must have none of the errors that plainoffer is certain of.
 */
#[Constraint(
  id: 'Plainoffer',
  label: new TranslatableMarkup('Plain and accessible text', [], ['context' => 'Validation']),
)]
final class PlainofferConstraint extends SymfonyConstraint {

  /**
   * What an author sees.
   */
  public string $message = '@match@message @advice';

}
