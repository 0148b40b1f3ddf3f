import { mount } from '../common/mount';
import { ControlApp } from './control-app';

mount(<ControlApp />);
