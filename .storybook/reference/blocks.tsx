import api from 'virtual:api';
import type { ReactNode } from 'react';
import type { ChatErrorEvent } from '../../src/core/events.js';
import { Prose } from '../explorer/Prose.js';
import type { Field } from './api.js';
import { actionRows, eventRows, kindRows, operationRows, policyValues, titleOf } from './tables.js';
import './blocks.css';

/** The fields of a public type, from its declaration. */
export function Fields({ of: name, head = 'name' }: { readonly of: string; readonly head?: string }) {
  const fields = fieldsOf(name);
  const isTagged = fields.some(({ on }) => on);
  return (
    <Table head={[head, 'type', ...(isTagged ? ['events'] : []), 'what it is']}>
      {fields.map((field) => (
        <tr key={field.name}>
          <th scope="row">
            <code>{field.name}</code>
            {field.required && !isTagged && ' required'}
          </th>
          <td>
            <code>{field.type}</code>
          </td>
          {isTagged && <td>{field.on ? <Codes names={field.on} /> : field.required ? 'all' : 'all, if known'}</td>}
          <td className="reference-prose">
            <Prose text={field.description} />
            {field.usual && (
              <>
                {' '}
                Default: <code>{field.usual}</code>.
              </>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** The signature of a public function, and what its doc comment says. */
export function Signature({ of: name }: { readonly of: string }) {
  const signature = api.functions[name];
  if (!signature) throw new Error(`The package exports no function '${name}'.`);
  const { text, description, returns } = signature;
  return (
    <>
      <pre className="reference-signature">
        <code>{text}</code>
      </pre>
      <p>
        <Prose text={description} />
      </p>
      {returns && (
        <p>
          Returns <Prose text={returns} />.
        </p>
      )}
    </>
  );
}

/** Every action, what its handler is for, and the kinds that offer it. */
export function Actions() {
  const comments = new Map(fieldsOf('ChatErrorHandlers').map(({ name, description }) => [name, description]));
  return (
    <Table head={['action', 'button', 'handler', 'runs', 'offered by default for']}>
      {actionRows.map(({ action, label, runs, kinds }) => (
        <tr key={action}>
          <th scope="row">
            <code>{action}</code>
          </th>
          <td>{label}</td>
          <td className="reference-prose">
            <Prose text={comments.get(action) ?? ''} />
          </td>
          <td>{runs}</td>
          <td className="reference-prose">{kinds.length > 0 ? <Kinds kinds={kinds} /> : 'no kind'}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Every operation, the title of its failure, its calls, its time-out and the kinds that only it reveals. */
export function Operations() {
  return (
    <Table head={['operation', 'title', 'pass it for', 'time-out', 'tells apart']}>
      {operationRows.map(({ operation, title, calls, timeoutMs, kinds }) => (
        <tr key={operation}>
          <th scope="row">
            <code>{operation}</code>
          </th>
          <td>{title}</td>
          <td className="reference-prose">
            <Prose text={calls} />
          </td>
          <td>{timeoutMs / 1000} s</td>
          <td className="reference-prose">{kinds.length > 0 ? <Kinds kinds={kinds} /> : 'nothing yet'}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Every type of event. */
export function EventTypes() {
  return (
    <Table head={['type', 'sent when']}>
      {(Object.keys(eventRows) as ChatErrorEvent['type'][]).map((type) => (
        <tr key={type}>
          <th scope="row">
            <code>{type}</code>
          </th>
          <td className="reference-prose">
            <Prose text={eventRows[type]} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** The fields of a policy, with the values that each accepts. */
export function PolicyFields() {
  const comments = new Map(fieldsOf('ChatErrorPolicyRow').map(({ name, description }) => [name, description]));
  return (
    <Table head={['field', 'values', 'what it decides']}>
      {Object.entries(policyValues).map(([name, values]) => (
        <tr key={name}>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td>
            {name === 'actions' && 'a list of '}
            <Codes names={values} />
          </td>
          <td className="reference-prose">
            <Prose text={comments.get(name) ?? ''} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Every kind with its English title and its defaults. */
export function AllKinds() {
  return (
    <Table head={['kind', 'title', 'severity', 'surface', 'actions']}>
      {kindRows.map(({ kind, title, general, severity, surface, actions }) => (
        <tr key={kind}>
          <th scope="row">
            <code>{kind}</code>
          </th>
          <td>
            {title}
            {general && ', or that of the operation'}
          </td>
          <td>{severity}</td>
          <td>{surface}</td>
          <td>
            <Codes names={actions} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** A few kinds by their titles; many behind a disclosure. */
function Kinds({ kinds }: { readonly kinds: readonly Parameters<typeof titleOf>[0][] }) {
  const list = (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>
          <code>{kind}</code> {titleOf(kind)}
        </li>
      ))}
    </ul>
  );
  if (kinds.length <= 4) return list;
  return (
    <details>
      <summary>{kinds.length} kinds</summary>
      {list}
    </details>
  );
}

function Codes({ names }: { readonly names: readonly string[] }) {
  return names.map((name, at) => (
    <span key={name}>
      {at > 0 && ', '}
      <code>{name}</code>
    </span>
  ));
}

function Table({ head, children }: { readonly head: readonly string[]; readonly children: ReactNode }) {
  return (
    <table className="reference-table">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function fieldsOf(name: string): readonly Field[] {
  const fields = api.types[name];
  if (!fields) throw new Error(`The package exports no type '${name}'.`);
  return fields;
}
