<?php
// Just enough of Drupal, Symfony and Guzzle to run the example module against a real service:
// php drupal.php MODULE-FOLDER URL TOKEN < text
namespace Drupal\Core\DependencyInjection { interface ContainerInjectionInterface {} }
namespace Drupal\Core\Messenger { interface MessengerInterface {} }
namespace Drupal\Core\Site {
    class Settings {
        public static array $all = [];
        public static function get(string $name, mixed $default): mixed { return self::$all[$name] ?? $default; }
    }
}
namespace Drupal\Core\StringTranslation {
    class TranslatableMarkup { public function __construct(string $text, array $arguments = [], array $options = []) {} }
}
namespace Drupal\Core\Validation\Attribute {
    #[\Attribute] class Constraint { public function __construct(public string $id, public mixed $label) {} }
}
namespace Symfony\Component\DependencyInjection { interface ContainerInterface {} }
namespace Symfony\Component\Validator {
    class Constraint {}
    class ConstraintValidator { public $context; }
}
namespace Psr\Log { interface LoggerInterface {} }
namespace GuzzleHttp { interface ClientInterface {} }
namespace GuzzleHttp\Exception { interface GuzzleException extends \Throwable {} }
namespace {
    require __DIR__ . '/polyfill.php';
    [, $folder, $url, $token] = $argv;
    foreach (['PlainofferConstraint', 'PlainofferConstraintValidator'] as $name) {
        require "$folder/src/Plugin/Validation/Constraint/$name.php";
    }
    require "$folder/plainoffer.module";
    Drupal\Core\Site\Settings::$all = ['plainoffer_url' => $url, 'plainoffer_token' => $token];
    class NoAnswer extends \Exception implements GuzzleHttp\Exception\GuzzleException {}
    $client = new class implements GuzzleHttp\ClientInterface {
        public function request(string $method, string $address, array $options): object {
            $lines = ['Content-Type: application/json'];
            foreach ($options['headers'] as $name => $value) {
                $lines[] = "$name: $value";
            }
            $http = ['method' => $method, 'header' => $lines, 'content' => json_encode($options['json'])];
            $body = @file_get_contents($address, false, stream_context_create(['http' => $http]));
            if ($body === false) {
                throw new NoAnswer();
            }
            return new class ($body) {
                public function __construct(private string $body) {}
                public function getBody(): string { return $this->body; }
            };
        }
    };
    $said = new class implements Drupal\Core\Messenger\MessengerInterface, Psr\Log\LoggerInterface {
        public array $warnings = [];
        public array $logged = [];
        public function addWarning(string $text): void { $this->warnings[] = $text; }
        public function warning(string $text, array $values): void { $this->logged[] = strtr($text, $values); }
    };
    $context = new class {
        public array $violations = [];
        private string $text = '';
        private string $path = '';
        public function buildViolation(string $text, array $values): self { $this->text = strtr($text, $values); return $this; }
        public function atPath(string $path): self { $this->path = $path; return $this; }
        public function addViolation(): void { $this->violations[] = [$this->path, $this->text]; }
    };
    $validator = new Drupal\plainoffer\Plugin\Validation\Constraint\PlainofferConstraintValidator($client, $said, $said);
    $validator->context = $context;
    $items = [(object) ['processed' => stream_get_contents(STDIN)]];
    $validator->validate($items, new Drupal\plainoffer\Plugin\Validation\Constraint\PlainofferConstraint());
    echo json_encode(['violations' => $context->violations, 'warnings' => $said->warnings, 'logged' => $said->logged]);
}
