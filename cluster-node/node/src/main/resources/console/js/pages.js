import { html } from 'lit';
import './pages/county.js';
import './pages/alert.js';
import './pages/grid.js';
import './pages/town.js';
import './pages/search.js';
import './pages/rules.js';
import './pages/operator.js';
import './pages/wall.js';

const ALL = ['analyst', 'town', 'operator'];

/**
 * `listed` pages stand in the navigation, `placed` ones are of no use before there is a registry; the server alone
 * decides what anyone may see.
 */
const PAGES = [
  { name: '', roles: ['analyst', 'operator'], listed: true, placed: true, render: (at) => html`<gw-county .division=${at.query.get('division')}></gw-county>` },
  { name: 'town', roles: ALL, listed: true, render: () => html`<gw-town></gw-town>` },
  { name: 'search', roles: ALL, listed: true, render: (at) => html`<gw-search .query=${at.query.toString()}></gw-search>` },
  { name: 'alerts', roles: ALL, render: (at) => html`<gw-alert .alertId=${at.id}></gw-alert>` },
  { name: 'grids', roles: ALL, render: (at) => html`<gw-grid .code=${at.id}></gw-grid>` },
  { name: 'rules', roles: ['analyst', 'operator'], listed: true, render: (at) => html`<gw-rules .ruleId=${at.id}></gw-rules>` },
  { name: 'operator', roles: ['operator'], listed: true, render: () => html`<gw-operator></gw-operator>` },
  { name: 'wall', roles: ['analyst', 'operator'], listed: true, placed: true, bare: true, render: () => html`<gw-wall></gw-wall>` },
];

export const pagesOf = (role) => PAGES.filter((page) => page.listed && page.roles.includes(role));

/** The page of a name, or the role's first page where it has none of that name. */
export const pageOf = (role, name) =>
  PAGES.find((page) => page.name === name && page.roles.includes(role)) ?? pagesOf(role)[0];
