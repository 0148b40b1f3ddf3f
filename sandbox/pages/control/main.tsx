import { mount } from '../common/mount';
mount(<p>…</p>);
